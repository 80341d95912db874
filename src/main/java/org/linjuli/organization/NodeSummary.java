package org.linjuli.organization;

/**
 * An organization in a list.
 *
 * @param children active organizations directly below it
 * @param vacant how many of its posts nobody holds
 */
public record NodeSummary(OrgNode node, int children, int posts, int vacant) {}
