/** Requests on the map: points in a frame, and how much is open in each area. */
@NullMarked
package org.linjuli.casework.map;

import org.jspecify.annotations.NullMarked;
