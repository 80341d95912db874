package org.linjuli.planning.walk;

import java.util.Map;

/** What a reader of an extract finds, in the order of the file. */
interface OsmWays {

    void node(long id, double lat, double lng);

    void way(long[] nodes, Map<String, String> tags);
}
