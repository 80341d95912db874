/**
 * The engine that brings needs and volunteers together: shortest augmenting paths over the places of volunteers, with
 * neighbours looked up as far as they can matter. Pure functions over flat arrays in whole millimetres, so that the best is
 * the best to the last digit. {@code docs/modules/planning.md} explains the method.
 */
@NullMarked
package org.linjuli.planning.match;

import org.jspecify.annotations.NullMarked;
