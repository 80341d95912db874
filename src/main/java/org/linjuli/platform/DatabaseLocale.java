package org.linjuli.platform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Chinese sorts as in a Chinese dictionary, and trigrams see Chinese characters, whatever the machine's language. */
class DatabaseLocale {

    private DatabaseLocale() {}

    static String[] initdbArguments(Path pgdata, Login superuser, Path passwordFile) {
        var arguments = new ArrayList<>(List.of(
                "--pgdata=" + pgdata,
                "--username=" + superuser.role(),
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=icu",
                "--icu-locale=zh-Hans-CN",
                "--lc-messages=C"));
        if (PostgresBinaries.onLinux()) {
            arguments.addAll(List.of("--lc-collate=C.UTF-8", "--lc-ctype=C.UTF-8"));
        } else if (!PostgresBinaries.onWindows()) {
            arguments.addAll(List.of("--lc-collate=C", "--lc-ctype=UTF-8"));
        }
        return arguments.toArray(String[]::new);
    }
}
