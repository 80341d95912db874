package org.linjuli.casework.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.CaseworkProblem;
import org.linjuli.casework.Channel;
import org.linjuli.casework.Filing;
import org.linjuli.shared.Crs;
import org.linjuli.shared.Point;

/**
 * What a resident says, or a worker on behalf of one.
 *
 * @param id chosen by the device, a UUIDv7
 */
record NewRequest(
        @NotNull UUID id,

        @NotBlank(message = "请写下要反映的问题") @Size(min = 2, max = 2000, message = "内容应为 2 到 2000 个字")
        String text,

        @Size(max = 60, message = "标题最多 60 个字") @Nullable String title,

        @Nullable String category,
        @Valid @NotNull(message = "请说明地点") PlaceRef place,

        @Size(max = 200, message = "地址最多 200 个字") @Nullable String address,

        @Nullable Boolean isPrivate,
        @Nullable Boolean anonymous,
        @Nullable Boolean emergency,

        @Size(max = 9, message = "照片最多 9 张") @Nullable List<UUID> photos,

        @Nullable Channel channel) {

    /** Where it is: a point in the system that the device speaks, a building, or an area that was picked. */
    record PlaceRef(
            @Nullable Double lat,
            @Nullable Double lng,
            @Nullable String crs,
            @Nullable UUID buildingId,
            @Nullable String area,

            @Size(max = 200, message = "地址最多 200 个字") @Nullable
            String address) {

        Filing.Where where() {
            if (buildingId != null) {
                return new Filing.Where.InBuilding(buildingId);
            }
            if (lat != null && lng != null) {
                return new Filing.Where.At(point(lat, lng));
            }
            var picked = Given.path("place.area", area);
            if (picked != null) {
                return new Filing.Where.Within(picked);
            }
            throw CaseworkProblem.PLACE_MISSING.now().field("place", "请定位、在地图上点选，或者选择楼栋");
        }

        private Point point(double lat, double lng) {
            var system = Crs.named(crs == null ? "WGS84" : crs)
                    .orElseThrow(() ->
                            CaseworkProblem.PLACE_MISSING.now().field("place.crs", "坐标系可选 WGS84、CGCS2000、GCJ02、BD09"));
            try {
                return system.toWgs84(new Point(lat, lng));
            } catch (IllegalArgumentException nowhere) {
                throw CaseworkProblem.PLACE_MISSING.now().field("place.lat", "经纬度不正确，请重新定位");
            }
        }
    }

    Filing filing() {
        var said = address == null || address.isBlank() ? place.address() : address;
        return new Filing(
                id,
                title,
                text,
                Given.text(category),
                place.where(),
                said == null ? "" : said,
                channel == null ? Channel.H5 : channel,
                Boolean.TRUE.equals(isPrivate),
                Boolean.TRUE.equals(anonymous),
                Boolean.TRUE.equals(emergency),
                photos == null ? List.of() : photos,
                null);
    }
}
