"""Pictures for the demo newsroom, printed by its own code like old sports posters."""

from collections.abc import Callable
from io import BytesIO

from PIL import Image

from . import courts, football, posters, roads, stadiums, touchline

SCENES: dict[str, Callable[[], Image.Image]] = {
    "rostov-night": stadiums.rostov_night,
    "floodlights": stadiums.floodlights,
    "supporters-stand": stadiums.supporters_stand,
    "rain-on-the-terrace": stadiums.rain_on_the_terrace,
    "empty-dressing-room": football.empty_dressing_room,
    "shot-at-goal": football.shot_at_goal,
    "tactics-board": football.tactics_board,
    "penalty-spot": touchline.penalty_spot,
    "corner-flag": touchline.corner_flag,
    "training-at-dawn": touchline.training_at_dawn,
    "cup-and-confetti": touchline.cup_and_confetti,
    "tennis-court": courts.tennis_court,
    "tennis-court-low": courts.tennis_court_low,
    "athletics-track": courts.athletics_track,
    "cyclists": roads.cyclists,
    "mountain-road": roads.mountain_road,
    "road-race": roads.road_race,
    "swimming-lanes": courts.swimming_lanes,
    "scoreboard": posters.scoreboard,
    "team-colours": posters.team_colours,
}


def draw(name: str) -> bytes:
    """One scene as a JPEG file; the same bytes every time."""
    file = BytesIO()
    SCENES[name]().save(file, "JPEG", quality=88)
    return file.getvalue()
