# A word that fits nowhere.
tea cup = 3
