package org.linjuli.servicecircle;

import java.time.LocalDate;
import java.util.UUID;

/** A station to set up; whoever asks chose the id. */
public record NewStation(UUID id, String kind, String name, Site site, String manager, LocalDate opens) {}
