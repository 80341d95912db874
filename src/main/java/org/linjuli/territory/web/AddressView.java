package org.linjuli.territory.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linjuli.territory.AddressPart;
import org.linjuli.territory.AddressReading;

/** An address taken apart, and where it is. */
record AddressView(
        Map<String, String> parts,
        @Nullable FoundView found,
        double confidence,
        List<AddressPart> missing,
        List<String> doubts) {

    static AddressView of(AddressReading reading) {
        return new AddressView(
                reading.parts().said().entrySet().stream()
                        .collect(Collectors.toMap(
                                said -> said.getKey().key(),
                                Map.Entry::getValue,
                                (one, other) -> one,
                                java.util.LinkedHashMap::new)),
                reading.found().map(FoundView::of).orElse(null),
                reading.confidence(),
                reading.parts().missing(),
                reading.doubts());
    }
}
