package org.linjuli.territory;

import java.util.List;
import java.util.Optional;

/**
 * What an address says and where it is.
 *
 * @param confidence 1 where all that was said fits one building, less for each doubt, 0 where nothing was found
 * @param doubts what didn't fit, for the person who has to decide
 */
public record AddressReading(AddressParts parts, Optional<Found> found, double confidence, List<String> doubts) {

    public AddressReading {
        doubts = List.copyOf(doubts);
    }
}
