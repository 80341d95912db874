package org.linjuli.planning.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.linjuli.shared.ProblemException;

/**
 * A folder and options with values, somewhere to print, and what the exit code says: 0 for done, 2 for a wish that can't
 * come true, 1 for a file that can't be read or a wrong option.
 */
public final class Command {

    /** What a command does with its folder and options. */
    public interface Work {
        void run(Command command) throws IOException;
    }

    private final Map<String, String> options = new HashMap<>();
    private final String folder;
    private final PrintStream out;

    private Command(String[] args, Set<String> known, PrintStream out) {
        this.out = out;
        if (args.length == 0 || args.length % 2 == 0) {
            throw new IllegalArgumentException("A folder is expected, and then options, each with a value");
        }
        folder = args[0];
        for (int i = 1; i < args.length; i += 2) {
            var name = args[i].replaceFirst("^--", "");
            if (!known.contains(name)) {
                throw new IllegalArgumentException("There is no option " + args[i]);
            }
            options.put(name, args[i + 1]);
        }
    }

    /** The exit code. */
    public static int run(
            String[] args, Set<String> options, String usage, PrintStream out, PrintStream err, Work work) {
        try {
            work.run(new Command(args, options, out));
            return 0;
        } catch (ProblemException refused) {
            err.println(refused.getMessage());
            return 2;
        } catch (NoSuchFileException missing) {
            err.println("There is no file " + missing.getMessage());
        } catch (UnreadableException unreadable) {
            err.println(unreadable.getMessage());
        } catch (IOException | UncheckedIOException unreadable) {
            err.println(unreadable);
        } catch (NumberFormatException notANumber) {
            err.println("A number is expected. " + notANumber.getMessage());
            err.print(usage);
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
            err.print(usage);
        }
        return 1;
    }

    public java.nio.file.Path folder() {
        return java.nio.file.Path.of(folder);
    }

    public boolean has(String option) {
        return options.containsKey(option);
    }

    public String option(String name, String otherwise) {
        return options.getOrDefault(name, otherwise);
    }

    public void say(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }
}
