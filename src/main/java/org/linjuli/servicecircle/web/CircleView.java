package org.linjuli.servicecircle.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linjuli.planning.Measured;
import org.linjuli.servicecircle.CircleReport;
import org.linjuli.shared.NodePath;

/** The circles of an area: shares of households, how they were measured, and the grids of which some live beyond. */
record CircleView(
        String area,
        String areaName,
        String kind,
        String kindName,
        Measured measured,
        String measuredName,
        boolean simulated,
        int stations,
        long households,
        long offStreet,
        List<ShareView> shares,
        int minutes,
        int grids,
        List<BeyondView> beyond) {

    /** @param share of the households of the area; null where nobody lives */
    record ShareView(
            int minutes,
            int metres,
            long households,
            @Nullable Double share) {}

    record BeyondView(
            String area,
            String areaName,
            int buildings,
            long beyond,
            long households,
            @Nullable Integer farthest,
            UUID building,
            String buildingName,
            double lat,
            double lng) {}

    static CircleView of(
            CircleReport report, int most, Function<NodePath, String> areaName, Function<UUID, String> buildingName) {
        return new CircleView(
                report.area().value(),
                areaName.apply(report.area()),
                report.kind().code(),
                report.kind().name(),
                report.measured(),
                report.measured().label(),
                report.simulated(),
                report.stations(),
                report.households(),
                report.offStreet(),
                report.shares().stream()
                        .map(share -> share(share, report.households()))
                        .toList(),
                report.minutes(),
                report.beyond().size(),
                report.beyond().stream()
                        .limit(most)
                        .map(one -> beyond(one, areaName, buildingName))
                        .toList());
    }

    private static ShareView share(CircleReport.Share share, long all) {
        return new ShareView(
                share.minutes(),
                share.metres(),
                share.households(),
                all == 0 ? null : (double) share.households() / all);
    }

    private static BeyondView beyond(
            CircleReport.Beyond one, Function<NodePath, String> areaName, Function<UUID, String> buildingName) {
        return new BeyondView(
                one.grid().value(),
                areaName.apply(one.grid()),
                one.buildings(),
                one.beyond(),
                one.households(),
                one.farthest(),
                one.building(),
                buildingName.apply(one.building()),
                one.at().lat(),
                one.at().lng());
    }
}
