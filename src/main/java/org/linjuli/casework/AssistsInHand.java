package org.linjuli.casework;

import java.util.List;
import java.util.UUID;
import org.linjuli.organization.OpenWork;
import org.linjuli.shared.Asker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tasks of assist (协办) that hang on a desk. */
@Repository
class AssistsInHand implements OpenWork {

    private static final String IN_HAND =
            "from casework.assist a where unit = :desk::ltree and state in ('ASKED', 'DOING')";

    private final JdbcClient jdbc;

    AssistsInHand(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Kind kind() {
        return Kind.ASSIST;
    }

    @Override
    public int count(Held of) {
        return !of.serves()
                ? 0
                : Asker.PRODUCT.ask(() -> jdbc.sql("select count(*) " + IN_HAND)
                        .param("desk", of.desk().value())
                        .query(Integer.class)
                        .single());
    }

    @Override
    public List<Piece> list(Held of, int most) {
        if (!of.serves()) {
            return List.of();
        }
        return Asker.PRODUCT.ask(() -> jdbc.sql(
                        "select a.*, r.created_at as filed_at, r.seq from (select a.id, request_id, task, due_at "
                                + IN_HAND
                                + " order by due_at nulls last, id limit :most) a"
                                + " join casework.request r on r.id = a.request_id order by a.due_at nulls last, a.id")
                .param("desk", of.desk().value())
                .param("most", most)
                .query((row, number) -> {
                    var due = row.getTimestamp("due_at");
                    var filed = row.getTimestamp("filed_at").toInstant();
                    var requestNumber =
                            RequestNumber.of(filed, row.getLong("seq")).toString();
                    return new Piece(
                            row.getObject("request_id", UUID.class),
                            requestNumber + " " + row.getString("task"),
                            requestNumber,
                            due == null ? null : due.toInstant());
                })
                .list());
    }
}
