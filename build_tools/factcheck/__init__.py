"""What does one check, sentence by sentence, before a guide is adopted?"""
