package org.linjuli.platform;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** With whose rights PostgreSQL runs: it refuses to run as root. */
enum Rights {
    /** Those of whoever started the product. */
    OWN,
    /** Root in a user namespace of its own, where it is nobody and yet owns its files. */
    NAMESPACE,
    /** Root turned into the user nobody, who gets the data folder; for containers that allow no namespaces. */
    NOBODY;

    private static final String UID = "65534";

    static Rights ofThisProcess() {
        if (PostgresBinaries.onWindows() || !"root".equals(System.getProperty("user.name"))) {
            return OWN;
        }
        for (var rights : List.of(NAMESPACE, NOBODY)) {
            if (rights.work()) {
                return rights;
            }
        }
        throw new DatabaseRefused("PostgreSQL does not run as root, and this machine lets root neither enter a user"
                + " namespace (unshare --user) nor become nobody (setpriv). Start Linjuli as another user, or set"
                + " linjuli.database.url to an outside PostgreSQL.");
    }

    /** What stands before the program's name. */
    List<String> prefix() {
        return switch (this) {
            case OWN -> List.of();
            case NAMESPACE -> List.of("unshare", "--user");
            case NOBODY -> List.of("setpriv", "--reuid=" + UID, "--regid=" + UID, "--clear-groups");
        };
    }

    /** Lets the one who will run own the folder. */
    void handOver(DataFolder folder) {
        if (this == NOBODY
                && !succeeds(
                        List.of("chown", "-R", UID + ":" + UID, folder.root().toString()))) {
            throw new DatabaseRefused("The data folder " + folder.root() + " can't be given to the user nobody");
        }
    }

    private boolean work() {
        var probe = new ArrayList<>(prefix());
        probe.add("true");
        return succeeds(probe);
    }

    private static boolean succeeds(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
