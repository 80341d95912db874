package org.linjuli.territory;

/**
 * The territory is no longer what it was: areas, grids, compounds or buildings have changed, and {@link Territory}
 * already answers with the new ones.
 *
 * @param revision counts the changes; a listener may skip what it has seen
 */
public record TerritoryChanged(long revision) {}
