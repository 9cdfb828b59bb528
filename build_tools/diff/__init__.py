"""What does a change mean, for people who do not read YAML?"""
