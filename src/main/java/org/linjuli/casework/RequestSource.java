package org.linjuli.casework;

import java.util.UUID;
import org.linjuli.shared.Labelled;

/**
 * What a request came out of, where the product filed it for residents who had tried another way first.
 *
 * @param id of the topic, project or mediation
 */
public record RequestSource(Kind kind, UUID id) {

    /** Of what kind it is. */
    public enum Kind implements Labelled {
        TOPIC("小区说事"),
        PROJECT("党员领办项目"),
        MEDIATION("邻里劝和");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
