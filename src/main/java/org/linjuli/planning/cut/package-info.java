/**
 * The engine that cuts: simulated annealing over moves of one building and recombinations of two neighbouring grids. Pure
 * functions over flat arrays, indexed by lot and by grid: no Spring, no database, no clock but for the limit of time.
 * {@code docs/modules/planning.md} explains the method.
 */
@NullMarked
package org.linjuli.planning.cut;

import org.jspecify.annotations.NullMarked;
