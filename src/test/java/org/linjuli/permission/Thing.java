package org.linjuli.permission;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.AccountId;

/** What a request of the matrix is about. */
sealed interface Thing {

    /** What lists are searched for by its id. */
    sealed interface Listed extends Thing {
        UUID id();
    }

    /** Nothing in particular. */
    record Nothing() implements Thing {

        @Override
        public String toString() {
            return "";
        }
    }

    /** An area of the territory. */
    record Area(String path) implements Thing {

        @Override
        public String toString() {
            return path;
        }
    }

    /** An organization of the network. */
    record Node(UUID id, String area, long version) implements Thing {

        @Override
        public String toString() {
            return "organization of " + area;
        }
    }

    /** A post; {@code fillers} says who stands high enough, by the level of the post. */
    record Post(UUID id, String place, long version, Set<org.linjuli.shared.Role> fillers) implements Thing {

        @Override
        public String toString() {
            return "post at " + place;
        }
    }

    /** A session of the residents of a compound. */
    record Talk(UUID id, UUID series, UUID batch, UUID compound, String grid, String node) implements Listed {

        @Override
        public String toString() {
            return "session in " + grid;
        }
    }

    /** A plan to redraw the grids of a community. */
    record Plan(UUID id, String community) implements Thing {

        @Override
        public String toString() {
            return "plan for " + community;
        }
    }

    /** A station in a building. */
    record Stand(UUID id, UUID building, String grid) implements Thing {

        @Override
        public String toString() {
            return "station in " + grid;
        }
    }

    /**
     * An alliance in a grid.
     *
     * @param seat one that has signed
     */
    record Allied(UUID id, long version, UUID seat, String grid) implements Listed {

        @Override
        public String toString() {
            return "alliance in " + grid;
        }
    }

    /** A post of a grid that is being handed over. */
    record Handed(UUID id, String grid) implements Listed {

        @Override
        public String toString() {
            return "hand-over in " + grid;
        }
    }

    /** The draft of a policy of a compound. */
    record Policed(UUID id, String grid) implements Listed {

        @Override
        public String toString() {
            return "policy in " + grid;
        }
    }

    /**
     * A topic of a compound.
     *
     * @param stage a vote of the same id is open where it is being voted on
     */
    record Said(UUID id, AccountId author, String grid, Stage stage) implements Listed {

        /** How far it has come. */
        enum Stage {
            RAISED,
            DECLINED,
            VOTING
        }

        @Override
        public String toString() {
            return stage + " topic in " + grid;
        }
    }

    /**
     * A quarrel of neighbours.
     *
     * @param named who named the mediator; nobody yet where there is none
     */
    record Quarrel(
            UUID id,
            long version,
            AccountId asking,
            @Nullable AccountId mediator,
            @Nullable AccountId named,
            String grid)
            implements Listed {

        @Override
        public String toString() {
            return (mediator == null ? "new" : "open") + " quarrel in " + grid;
        }
    }

    /** A law talk for the compound of a grid. */
    record Lecture(UUID id, String grid) implements Listed {

        @Override
        public String toString() {
            return "law talk in " + grid;
        }
    }

    /**
     * An evaluation in a grid.
     *
     * @param household one that has answered and is asked back
     * @param silent one that has not answered
     */
    record Judged(UUID id, UUID household, UUID silent, String grid) implements Listed {

        @Override
        public String toString() {
            return "evaluation in " + grid;
        }
    }

    /** A meeting of a series, with an item on its agenda, a seat and a resolution that a desk owes. */
    record Held(UUID id, UUID series, UUID item, UUID seat, UUID resolution, String node, String owner)
            implements Thing {

        @Override
        public String toString() {
            return "meeting of " + node;
        }
    }

    /** A project under way, its parts, and who leads it. */
    record Led(UUID id, UUID building, UUID criterion, UUID milestone, UUID finding, String grid, AccountId lead)
            implements Listed {

        @Override
        public String toString() {
            return "project in " + grid;
        }
    }

    /** Somebody else's, or one's own. */
    record Owned(String name, AccountId owner, UUID id) implements Thing {

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * What a resident reported.
     *
     * @param owner the desk that handles it
     * @param answering the desk of the territory that answers for it
     * @param unit the desk that assists, if there is one
     */
    record Matter(
            String name,
            UUID id,
            String number,
            String area,
            String owner,
            String answering,
            boolean isPrivate,
            String state,
            AccountId reporter,
            @Nullable String unit,
            UUID assist,
            UUID before,
            UUID after)
            implements Listed {

        boolean isOpen() {
            return !Set.of("RESOLVED", "CLOSED", "WITHDRAWN").contains(state);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
