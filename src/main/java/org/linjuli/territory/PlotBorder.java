package org.linjuli.territory;

import java.util.Optional;

/**
 * Two plots that lie beside each other, named by their places in the list.
 *
 * @param metres how long the border is that they share
 * @param barrier what one has to cross from building to building; the heaviest where there are several
 */
public record PlotBorder(int one, int other, double metres, Optional<BarrierKind> barrier) {}
