"""What can a person who does not edit files ask for, and which change does that become?"""
