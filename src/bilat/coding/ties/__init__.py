"""Standing ties of states: memberships, chairs, partnerships, relations."""
