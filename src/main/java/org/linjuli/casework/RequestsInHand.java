package org.linjuli.casework;

import java.util.List;
import java.util.UUID;
import org.linjuli.organization.OpenWork;
import org.linjuli.shared.Asker;
import org.linjuli.shared.NodePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The requests that hang on a desk: those it owes, and those of its own that wait for the reporter or on the shelf. */
@Repository
class RequestsInHand implements OpenWork {

    /** The three never meet: whoever owes one has neither asked back nor shelved it. */
    private static final String IN_HAND = """
            from (select id, created_at, seq, title, is_private, due_at from casework.request where owes = :desk::ltree
                  union all
                  select id, created_at, seq, title, is_private, due_at from casework.request
                  where owner = :desk::ltree and state = 'WAITING_REPORTER' and owes is null
                  union all
                  select id, created_at, seq, title, is_private, due_at from casework.request
                  where owner = :desk::ltree and state = 'SHELVED' and owes is null) r
            """;

    private final JdbcClient jdbc;

    RequestsInHand(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Kind kind() {
        return Kind.REQUEST;
    }

    @Override
    public int count(Held of) {
        return of.serves() ? countAt(of.desk()) : 0;
    }

    private int countAt(NodePath desk) {
        return Asker.PRODUCT.ask(() -> jdbc.sql("select count(*) " + IN_HAND)
                .param("desk", desk.value())
                .query(Integer.class)
                .single());
    }

    @Override
    public List<Piece> list(Held of, int most) {
        return of.serves() ? listAt(of.desk(), most) : List.of();
    }

    private List<Piece> listAt(NodePath desk, int most) {
        return Asker.PRODUCT.ask(() -> jdbc.sql("select * " + IN_HAND + "order by due_at nulls last, id limit :most")
                .param("desk", desk.value())
                .param("most", most)
                .query((row, number) -> {
                    var created = row.getTimestamp("created_at").toInstant();
                    var due = row.getTimestamp("due_at");
                    var title = row.getBoolean("is_private") ? "（不公开的诉求）" : row.getString("title");
                    var requestNumber =
                            RequestNumber.of(created, row.getLong("seq")).toString();
                    return new Piece(
                            row.getObject("id", UUID.class),
                            requestNumber + " " + title,
                            requestNumber,
                            due == null ? null : due.toInstant());
                })
                .list());
    }
}
