"""What passes from one state to another, and which way."""
