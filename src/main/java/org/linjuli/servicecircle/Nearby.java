package org.linjuli.servicecircle;

/** A station near a home, and how many minutes it is on foot. */
public record Nearby(Station station, StationKind kind, int minutes, int metres) {}
