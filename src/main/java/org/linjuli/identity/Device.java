package org.linjuli.identity;

/** What a browser tells of itself when it signs in; shown to the account's owner, so that they know their devices. */
public record Device(String agent, String address) {

    private static final int LONGEST_AGENT = 200;
    private static final int LONGEST_ADDRESS = 60;

    public Device {
        agent = cut(agent.replaceAll("\\p{Cntrl}", " "), LONGEST_AGENT);
        address = cut(address, LONGEST_ADDRESS);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
