package org.linjuli.casework.category;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.Term;
import org.linjuli.shared.Level;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The dictionary in the database. */
@Repository
class CategoryRows {

    private final JdbcClient jdbc;

    CategoryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isEmpty() {
        return !jdbc.sql("select exists (select from casework.category)")
                .query(Boolean.class)
                .single();
    }

    /** For each code the entry in force on the day, or else the last one that was. */
    List<Dictionary.Dated> on(LocalDate day) {
        return jdbc.sql("""
                        select distinct on (code) *, validity @> :day as in_force
                        from casework.category
                        where lower(validity) <= :day
                        order by code, lower(validity) desc
                        """)
                .param("day", day)
                .query((row, number) -> new Dictionary.Dated(entry(row), row.getBoolean("in_force")))
                .list();
    }

    /** All that was and will be said about a category, the latest first. */
    List<CategoryChange> history(String code) {
        return jdbc.sql("""
                        select *, lower(validity) as since, upper(validity) as until
                        from casework.category where code = :code order by lower(validity) desc
                        """)
                .param("code", code)
                .query((row, number) -> new CategoryChange(
                        entry(row), row.getObject("since", LocalDate.class), row.getObject("until", LocalDate.class)))
                .list();
    }

    /** How often the category was changed; 0 for one that nobody has changed. */
    long version(String code) {
        return jdbc.sql("select version from casework.category_version where code = :code")
                .param("code", code)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Counts a change; false when it was not made from this version. */
    boolean changedFrom(String code, long version) {
        return jdbc.sql("""
                        insert into casework.category_version as v (code, version)
                        select :code, 1 where :version = 0
                        on conflict (code) do nothing
                        """).param("code", code).param("version", version).update() == 1
                || jdbc.sql("""
                                update casework.category_version set version = version + 1
                                where code = :code and version = :version
                                """).param("code", code).param("version", version).update() == 1;
    }

    /** Ends what is in force the day before, and drops what was planned for later. */
    void close(String code, LocalDate from) {
        jdbc.sql("delete from casework.category where code = :code and lower(validity) >= :from")
                .param("code", code)
                .param("from", from)
                .update();
        jdbc.sql("""
                        update casework.category set validity = daterange(lower(validity), :from)
                        where code = :code and validity @> :from
                        """).param("code", code).param("from", from).update();
    }

    void open(CategoryEntry entry, LocalDate from) {
        jdbc.sql("""
                        insert into casework.category (code, validity, name, kind, handled_at, acceptance, resolution,
                          emergency_acceptance, emergency_resolution, emergency, photo_before, photo_after,
                          verification, spot_check, is_private)
                        values (:code, daterange(:from, null), :name, :kind, :handledAt, :acceptance, :resolution,
                          :emergencyAcceptance, :emergencyResolution, :emergency, :photoBefore, :photoAfter,
                          :verification, :spotCheck, :isPrivate)
                        """)
                .param("code", entry.code())
                .param("from", from)
                .param("name", entry.name())
                .param("kind", entry.kind() == null ? null : entry.kind().name())
                .param(
                        "handledAt",
                        entry.handledAt() == null ? null : entry.handledAt().name())
                .param("acceptance", text(entry.acceptance()))
                .param("resolution", text(entry.resolution()))
                .param("emergencyAcceptance", text(entry.emergencyAcceptance()))
                .param("emergencyResolution", text(entry.emergencyResolution()))
                .param("emergency", entry.emergency())
                .param("photoBefore", entry.photoBefore())
                .param("photoAfter", entry.photoAfter())
                .param("verification", entry.verification())
                .param("spotCheck", entry.spotCheck())
                .param("isPrivate", entry.isPrivate())
                .update();
    }

    private static CategoryEntry entry(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        var level = row.getString("handled_at");
        return new CategoryEntry(
                row.getString("code"),
                row.getString("name"),
                kind == null ? null : Category.Kind.valueOf(kind),
                level == null ? null : Level.valueOf(level),
                term(row.getString("acceptance")),
                term(row.getString("resolution")),
                term(row.getString("emergency_acceptance")),
                term(row.getString("emergency_resolution")),
                row.getObject("emergency", Boolean.class),
                row.getObject("photo_before", Boolean.class),
                row.getObject("photo_after", Boolean.class),
                row.getObject("verification", Boolean.class),
                row.getObject("spot_check", Integer.class),
                row.getObject("is_private", Boolean.class));
    }

    private static @Nullable Term term(@Nullable String text) {
        return text == null ? null : Term.parse(text);
    }

    private static @Nullable String text(@Nullable Term term) {
        return term == null ? null : term.toString();
    }
}
