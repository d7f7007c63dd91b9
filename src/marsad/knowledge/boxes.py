"""The boxes in which the places of a country lie: south, north, west, east in degrees (WGS 84), widened by about 0.3°.

For the countries that the tables say most about. Islands, waters and disputed land that news give to a country are in
its box (Socotra in Yemen's, the Golan in Syria's and Israel's); countries across the 180th meridian or with land in
other continents have none. The figures are general geography, read off the extremes of each country.
"""

from __future__ import annotations

from typing import Final

Box = tuple[float, float, float, float]

BOXES: Final[dict[str, Box]] = {
    "LBY": (19.2, 33.6, 9.0, 25.5), "SYR": (32.0, 37.7, 35.3, 42.7), "YEM": (11.8, 19.3, 41.5, 55.0),
    "SDN": (8.3, 23.5, 21.5, 39.0), "SSD": (3.2, 12.6, 23.6, 36.3), "IRQ": (28.8, 37.7, 38.5, 48.9),
    "PSE": (31.0, 32.8, 34.0, 35.8), "ISR": (29.2, 33.6, 34.0, 36.1), "LBN": (32.8, 34.9, 34.8, 36.9),
    "JOR": (28.9, 33.7, 34.6, 39.6), "EGY": (21.6, 32.0, 24.4, 37.3), "TUN": (29.9, 37.8, 7.2, 11.9),
    "DZA": (18.6, 37.5, -9.0, 12.3), "MAR": (20.5, 36.3, -17.4, -0.7), "MRT": (14.4, 27.6, -17.4, -4.5),
    "SAU": (16.0, 32.5, 34.2, 55.9), "ARE": (22.3, 26.6, 51.2, 56.7), "QAT": (24.2, 26.5, 50.4, 52.0),
    "BHR": (25.3, 26.6, 50.1, 51.1), "KWT": (28.2, 30.4, 46.2, 48.8), "OMN": (16.3, 26.9, 51.7, 60.1),
    "IRN": (24.8, 40.1, 43.7, 63.7), "TUR": (35.5, 42.4, 25.4, 45.1), "AFG": (29.1, 38.8, 60.2, 75.2),
    "PAK": (23.4, 37.4, 60.6, 78.2), "SOM": (-2.0, 12.4, 40.7, 51.7), "ETH": (3.1, 15.2, 32.7, 48.3),
    "ERI": (12.1, 18.3, 36.1, 43.4), "DJI": (10.6, 13.0, 41.5, 43.7), "TCD": (7.1, 23.8, 13.2, 24.3),
    "MLI": (9.9, 25.3, -12.5, 4.6), "NER": (11.4, 23.8, -0.2, 16.3), "NGA": (3.9, 14.2, 2.4, 15.0),
    "UKR": (43.9, 52.7, 21.9, 40.5), "CYP": (34.3, 36.0, 31.9, 34.9), "ARM": (38.5, 41.6, 43.1, 46.9),
    "AZE": (38.1, 42.2, 44.4, 50.9), "GEO": (40.8, 43.9, 39.7, 47.0), "DEU": (46.9, 55.4, 5.5, 15.4),
    "ITA": (35.2, 47.4, 6.3, 18.9), "IND": (6.4, 37.4, 67.9, 97.7),
}  # fmt: skip


def outside(country: str, lat: float, lon: float) -> bool:
    """Whether a point lies outside the box of a country; False where no box is known."""
    box = BOXES.get(country)
    return box is not None and not (box[0] <= lat <= box[1] and box[2] <= lon <= box[3])
