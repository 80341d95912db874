/**
 * How far people walk: along the streets of a city, or as the crow flies where nobody has drawn them. Pure functions over
 * flat arrays: no Spring, no database; the readers of OpenStreetMap extracts are the only ones that open a file.
 * {@code docs/modules/planning.md} explains the method.
 */
@NullMarked
package org.linjuli.planning.walk;

import org.jspecify.annotations.NullMarked;
