package org.linjuli.property.web;

import java.util.List;
import java.util.UUID;
import org.linjuli.alliance.Alliance;
import org.linjuli.alliance.AllianceState;

/** The “1+3+N” network of a compound: who has a seat, and whether they signed. */
record PropertyNetwork(UUID id, String name, AllianceState state, List<PropertySeat> seats) {

    record PropertySeat(String roleName, String name, boolean signed) {}

    static PropertyNetwork of(Alliance one) {
        return new PropertyNetwork(
                one.id(),
                one.name(),
                one.state(),
                one.present().stream()
                        .map(seat -> new PropertySeat(seat.role().label(), seat.name(), seat.isBound()))
                        .toList());
    }
}
