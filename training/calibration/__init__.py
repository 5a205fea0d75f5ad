"""How the confidence of claims was calibrated. Nothing here is imported by the package."""
