package org.linjuli.servicecircle;

/** A sort of station (服务类型). */
public record StationKind(String code, String name) {}
