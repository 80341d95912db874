package org.linjuli.deeds;

import java.util.UUID;

/** Kinds and working modes of compounds. */
final class CompoundDeeds extends Deeds {

    CompoundDeeds(DemoCity city) {
        super(city);
    }

    @Override
    void all() {
        var compound = jdbc.sql(
                        "select id from territory.compound where community = :community::ltree order by name limit 1")
                .param("community", hat("community"))
                .query(UUID.class)
                .single();
        var mode = """
                {"visitDays": 30, "talkWeeks": 1, "services": ["代办"], "note": "", "reason": "老人多"}""";
        deed("PUT /api/v1/working-modes/{kind}", () -> put("city", "/api/v1/working-modes/VILLAGE", "0", mode));
        var one = "/api/v1/compounds/" + compound;
        deed("PUT /api/v1/compounds/{id}/kind", () -> put("community", one + "/kind", """
                {"kind": "VILLAGE", "reason": "征地前仍是自然村"}"""));
        deed("PUT /api/v1/compounds/{id}/working-mode", () -> put("community", one + "/working-mode", mode));
        deed("DELETE /api/v1/compounds/{id}/working-mode", () -> delete("community", one + "/working-mode"));
    }
}
