package org.linjuli.servicecircle.web;

import java.util.List;
import java.util.UUID;
import org.linjuli.planning.Measured;
import org.linjuli.planning.SiteWish.Aim;
import org.linjuli.servicecircle.NextStations;

/** Where the next stations should stand, what they bring, and the bound that no choice passes. */
record NextView(
        String area,
        String areaName,
        String kind,
        String kindName,
        Aim aim,
        Measured measured,
        String measuredName,
        boolean simulated,
        int candidates,
        long households,
        double before,
        double after,
        double bound,
        double certain,
        List<ChosenView> chosen) {

    /** A building to put a station into, and what that adds to those before it. */
    record ChosenView(
            UUID building, String buildingName, String area, String areaName, double lat, double lng, double adds) {

        static ChosenView of(NextStations.Chosen one, String areaName, String buildingName) {
            return new ChosenView(
                    one.building(),
                    buildingName,
                    one.grid().value(),
                    areaName,
                    one.at().lat(),
                    one.at().lng(),
                    one.adds());
        }
    }

    static NextView of(NextStations next, String areaName, List<ChosenView> chosen) {
        return new NextView(
                next.area().value(),
                areaName,
                next.kind().code(),
                next.kind().name(),
                next.aim(),
                next.measured(),
                next.measured().label(),
                next.simulated(),
                next.candidates(),
                next.households(),
                next.before(),
                next.after(),
                next.bound(),
                next.certain(),
                chosen);
    }
}
