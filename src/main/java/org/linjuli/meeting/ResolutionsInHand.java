package org.linjuli.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.linjuli.organization.OpenWork;
import org.linjuli.shared.CityTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What meetings resolved that a desk shall do, and has not been settled. */
@Repository
class ResolutionsInHand implements OpenWork {

    private static final String IN_HAND =
            "from meeting.resolution where owner = :desk::ltree and state in ('OPEN', 'REPORTED')";

    private final JdbcClient jdbc;

    ResolutionsInHand(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Kind kind() {
        return Kind.RESOLUTION;
    }

    @Override
    public int count(Held of) {
        return !of.serves()
                ? 0
                : jdbc.sql("select count(*) " + IN_HAND)
                        .param("desk", of.desk().value())
                        .query(Integer.class)
                        .single();
    }

    @Override
    public List<Piece> list(Held of, int most) {
        if (!of.serves()) {
            return List.of();
        }
        return jdbc.sql("select id, what, due " + IN_HAND + " order by due, id limit :most")
                .param("desk", of.desk().value())
                .param("most", most)
                .query((row, number) -> Piece.of(
                        row.getObject("id", UUID.class),
                        row.getString("what"),
                        row.getObject("due", LocalDate.class)
                                .atTime(LocalTime.of(23, 59))
                                .atZone(CityTime.ZONE)
                                .toInstant()))
                .list();
    }
}
