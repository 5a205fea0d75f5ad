// Outlines of states in the Natural Earth projection, as SVG paths, from world-atlas (110m). Run by scripts/vendor.py in
// a folder that holds d3-geo, topojson-client and world-atlas; writes JSON to standard output.
const path = require("node:path");
const { createRequire } = require("node:module");
const here = createRequire(path.join(process.cwd(), "package.json"));
const { feature } = here("topojson-client");
const world = here("world-atlas/countries-110m.json");

const [width, height] = [960, 470];

(async () => {
  const { geoNaturalEarth1, geoPath, geoCentroid, geoArea } =
    await import(path.join(process.cwd(), "node_modules/d3-geo/dist/d3-geo.mjs"));
  const all = feature(world, world.objects.countries);
  all.features = all.features.filter((one) => one.properties.name !== "Antarctica");
  const projection = geoNaturalEarth1().fitExtent([[2, 2], [width - 2, height - 2]], all);
  const draw = geoPath(projection).digits(1);
  const largest = (shape) => shape.type === "Polygon" ? shape : shape.coordinates
    .map((rings) => ({ type: "Polygon", coordinates: rings }))
    .reduce((one, other) => geoArea(other) > geoArea(one) ? other : one);
  // Steps from point to point in tenths of a unit, those below a third of a unit left out: half the bytes, the same sight.
  const smaller = (outline) => outline.split("M").filter(Boolean).map((ring) => {
    const points = ring.replace(/Z$/, "").split("L").map((pair) => pair.split(",").map((n) => Math.round(n * 10)));
    let [x, y] = points[0];
    const steps = [];
    for (const [toX, toY] of points.slice(1)) {
      if (Math.abs(toX - x) + Math.abs(toY - y) < 4) continue;
      steps.push(`${toX - x},${toY - y}`);
      [x, y] = [toX, toY];
    }
    return steps.length < 2 ? "" : `M${points[0]}l${steps.join(" ")}z`;
  }).join("");
  const states = all.features.map((one) => {
    const [x, y] = projection(geoCentroid(largest(one.geometry)));
    return { name: one.properties.name, x: Math.round(x), y: Math.round(y), path: smaller(draw(one)) };
  });
  states.sort((one, other) => one.name < other.name ? -1 : 1);
  process.stdout.write(JSON.stringify({ width, height, scale: 0.1, states }) + "\n");
})();
