package org.linjuli.deeds;

import java.util.UUID;

/** A plan of grids that is looked for, taken over and thrown away. */
final class PlanDeeds extends Deeds {

    PlanDeeds(DemoCity city) {
        super(city);
    }

    @Override
    void all() {
        var run = UUID.randomUUID();
        var runs = "/api/v1/plan-runs";
        var community = hat("community");
        deed("POST " + runs, () -> post("community", runs, """
                {"id": "%s", "area": "%s", "grids": 1, "least": 0, "most": 9999, "profile": "GOVERNANCE",
                  "origin": "IN_FORCE", "keepExclusive": false, "seconds": 1, "seed": 1}""".formatted(run, community)));
        deed("POST " + runs + "/{id}/stop", () -> post("community", runs + "/" + run + "/stop", ""));
        deed("POST " + runs + "/{id}/adjustments", () -> {
            jdbc.sql("delete from territory.adjustment where community = :community::ltree")
                    .param("community", community)
                    .update();
            jdbc.sql("update planning.plan_run set result = :result::jsonb where id = :id")
                    .param("result", found(community))
                    .param("id", run)
                    .update();
            return post("community", runs + "/" + run + "/adjustments", """
                {"adjustment": "%s", "community": "%s", "reason": "新建楼盘"}""".formatted(UUID.randomUUID(), community));
        });
        deed("DELETE " + runs + "/{id}", () -> delete("community", runs + "/" + run));
        var line = UUID.randomUUID();
        deed("PUT /api/v1/barriers", () -> put("community", "/api/v1/barriers", """
                {"area": "%s", "items": [{"id": "%s", "kind": "RIVER", "name": "小溪", "line": [[119, 25], [119.1, 25]]}]}""".formatted(community, line)));
        deed("DELETE /api/v1/barriers/{id}", () -> delete("community", "/api/v1/barriers/" + line));
    }

    /** What the engine would have found: the first grid of the community as it is. */
    private static String found(String community) {
        return """
                {"figures": {"grids": 1, "inBand": 1, "meanDeviation": 0, "cutMetres": 0, "compactness": 0.5,
                  "crossings": 0, "splitCompounds": 0, "extraPieces": 0}, "households": 1, "moved": 0, "ended": [],
                  "pieces": 1, "grids": [{"code": "%s001", "community": "%s", "unchanged": true, "from": [],
                  "households": 1, "buildings": 1, "area": 1, "compactness": 0.5, "reasons": [], "border": []}]}""".formatted(community.replace(".", ""), community);
    }
}
