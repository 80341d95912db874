package org.linjuli.servicecircle.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.servicecircle.ServiceCircleProblem;
import org.linjuli.servicecircle.Site;
import org.linjuli.shared.Crs;
import org.linjuli.territory.Position;

/** Where a station is to stand, as it was sent: a building, or a position in WGS-84. */
record SiteGiven(
        @Nullable UUID building,
        @Nullable Double lat,
        @Nullable Double lng) {

    Site asSite() {
        if (building != null) {
            return new Site.InBuilding(building);
        }
        if (lat == null || lng == null) {
            throw ServiceCircleProblem.NO_SITE.now().field("building", "请选择楼栋或在地图上选点");
        }
        return new Site.AtPosition(new Position(lat, lng, Crs.WGS84));
    }
}
