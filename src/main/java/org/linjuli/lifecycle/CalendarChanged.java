package org.linjuli.lifecycle;

/** The holidays of a year were imported; deadlines that touch the year, or the December before, may have moved. */
public record CalendarChanged(int year) {}
