package org.linjuli.organization;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Labelled;
import org.linjuli.shared.NodePath;

/**
 * Work that hangs on a post, told by the module that has it. Each module with work of its own has one bean of this for each
 * kind, so that whoever hands a post over (交接) sees all of it in one list.
 */
public interface OpenWork {

    /** What sort of work. */
    enum Kind implements Labelled {
        REQUEST("未办结诉求"),
        ASSIST("协办任务"),
        RESOLUTION("会议决议"),
        TOPIC("说事议题"),
        DUTY("联盟职责"),
        /** Led by a person, whatever post they hold: it stays with them. */
        PROJECT("本人领办的项目");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }

        /** Whether it goes along with the post. */
        public boolean goesAlong() {
            return this != PROJECT;
        }
    }

    /**
     * A post with who holds it.
     *
     * @param member the organization or unit of the post
     * @param compound of a compound branch or a building group
     */
    record Held(
            UUID member,
            NodePath desk,
            PostTitle title,
            @Nullable UUID compound,
            AccountId holder) {

        /** Whether the holder acts for the desk. */
        public boolean serves() {
            return title.serves(desk);
        }

        public Held by(AccountId other) {
            return new Held(member, desk, title, compound, other);
        }
    }

    /**
     * One piece of it.
     *
     * @param name what may be read by whoever hands over or takes over: nothing that a resident wanted kept private
     * @param kept what of it is written down for good: nothing that a resident wrote
     * @param due by when it has to be done
     */
    record Piece(
            UUID id, String name, String kept, @Nullable Instant due) {

        public static Piece of(UUID id, String name, @Nullable Instant due) {
            return new Piece(id, name, name, due);
        }
    }

    Kind kind();

    /** How many pieces there are; read along an index. */
    int count(Held of);

    /** Those due first, at most so many. */
    List<Piece> list(Held of, int most);
}
