/**
 * The engine behind patches and walks: which buildings lie beside each other, a first cut by the engine for grids, fair
 * shares by handing buildings over to neighbours, and short open walks. Pure functions.
 */
@NullMarked
package org.linjuli.planning.patch;

import org.jspecify.annotations.NullMarked;
