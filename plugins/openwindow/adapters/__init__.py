"""Where Open Window meets Pelican and the person at the keyboard. Contains no rule of ours."""
