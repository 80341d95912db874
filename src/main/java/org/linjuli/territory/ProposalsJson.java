package org.linjuli.territory;

import java.util.ArrayList;
import java.util.List;
import org.linjuli.shared.Crs;
import tools.jackson.databind.json.JsonMapper;

/** The grids of a plan as one document: its borders change together or not at all. */
final class ProposalsJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ProposalsJson() {}

    static String write(List<GridProposal> grids) {
        var list = JSON.createArrayNode();
        for (var grid : grids) {
            list.addObject()
                    .put("code", grid.code())
                    .put("kind", grid.kind().name())
                    .put("sizeException", grid.sizeException())
                    .put("ownName", grid.ownName())
                    .set("boundary", JSON.readTree(GeoJson.write(grid.boundary())));
        }
        return list.toString();
    }

    static List<GridProposal> read(String json) {
        var grids = new ArrayList<GridProposal>();
        JSON.readTree(json)
                .forEach(grid -> grids.add(new GridProposal(
                        grid.path("code").asString(),
                        GridKind.valueOf(grid.path("kind").asString()),
                        GeoJson.read(grid.path("boundary").toString()),
                        Crs.WGS84,
                        grid.path("sizeException").asString(),
                        grid.path("ownName").asString(""))));
        return List.copyOf(grids);
    }
}
