"""Fixtures and results: competitions, teams, matches and the tables made of them."""
