/**
 * Where stations should stand: the most households within reach, or the shortest ways, each with a bound that says how much
 * better any other choice could be. Pure functions over flat arrays, as {@code planning.walk} makes them.
 */
@NullMarked
package org.linjuli.planning.site;

import org.jspecify.annotations.NullMarked;
