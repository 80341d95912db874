package org.linjuli.alliance.web;

import java.util.List;
import org.linjuli.alliance.AllianceKind;
import org.linjuli.alliance.Rhythm;
import org.linjuli.alliance.SeatRole;

/** A kind of alliance: which seats it has and what each promises by signing. */
record AllianceKindView(AllianceKind kind, String name, List<SeatPlaces> seats) {

    record AllianceKinds(List<AllianceKindView> items) {}

    /**
     * The seats of a role.
     *
     * @param least without so many it is not in force
     */
    record SeatPlaces(SeatRole role, String roleName, int least, int most, List<AlliancePromise> promises) {}

    record AlliancePromise(String title, Rhythm rhythm, String rhythmName) {

        static AlliancePromise of(AllianceKind.Promise one) {
            return new AlliancePromise(one.title(), one.rhythm(), one.rhythm().label());
        }
    }

    static AllianceKindView of(AllianceKind kind) {
        return new AllianceKindView(
                kind,
                kind.label(),
                kind.roles().stream()
                        .map(role -> new SeatPlaces(
                                role,
                                role.label(),
                                kind.least(role),
                                kind.most(role),
                                kind.promisesOf(role).stream()
                                        .map(AlliancePromise::of)
                                        .toList()))
                        .toList());
    }
}
