/**
 * Planning (网格规划): how a community or a city is best cut into grids, and re-cut after a change so that as few
 * households as possible get another grid; who is to serve which need; and how a round from door to door is shared.
 *
 * <p>Decides nothing in force: a plan is a proposal with a reason for each grid, which a person edits and the territory
 * validates.
 */
@ApplicationModule(allowedDependencies = {"shared", "platform", "territory", "audit"})
@NullMarked
package org.linjuli.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
