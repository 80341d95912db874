package org.linjuli.deliberation;

import java.util.List;
import java.util.UUID;
import org.linjuli.organization.OpenWork;
import org.linjuli.organization.PostTitle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The open topics that hang on a post: those of the compound for its branch secretary, those promised for who serves a desk. */
@Repository
class TopicsInHand implements OpenWork {

    /** A topic that a secretary chairs and whose own desk promised it is counted once. */
    private static final String IN_HAND = """
            from (select id, title, due_at from deliberation.topic
                  where compound = :compound::uuid and area = :desk::ltree and closed_at is null
                  union
                  select id, title, due_at from deliberation.topic
                  where owner_desk = :promising::ltree and closed_at is null) t
            """;

    private final JdbcClient jdbc;

    TopicsInHand(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Kind kind() {
        return Kind.TOPIC;
    }

    @Override
    public int count(Held of) {
        return about(of, "select count(*) " + IN_HAND).query(Integer.class).single();
    }

    @Override
    public List<Piece> list(Held of, int most) {
        return about(of, "select id, title, due_at " + IN_HAND + "order by due_at nulls last, id limit :most")
                .param("most", most)
                .query((row, number) -> {
                    var due = row.getTimestamp("due_at");
                    return Piece.of(
                            row.getObject("id", UUID.class),
                            row.getString("title"),
                            due == null ? null : due.toInstant());
                })
                .list();
    }

    private JdbcClient.StatementSpec about(Held of, String sql) {
        return jdbc.sql(sql)
                .param("compound", of.title() == PostTitle.BRANCH_SECRETARY ? of.compound() : null)
                .param("desk", of.desk().value())
                .param("promising", of.serves() ? of.desk().value() : null);
    }
}
