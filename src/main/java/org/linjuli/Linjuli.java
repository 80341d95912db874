package org.linjuli;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** Starts the product. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class) // modules name freely
@Modulithic(sharedModules = "platform") // a test of any one module stands on the platform too
public class Linjuli {

    /** How many virtual threads may hold a carrier at the same time; read when the first one starts. */
    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    /**
     * For a jar of jars. A thread that loads a class holds its carrier, even while it waits for the lock of the jar:
     * with one carrier a core, two such threads stop everything on two cores, because the one that has the lock finds
     * no carrier to go on. So many carriers are safe and cost half of the speed; plain jars need none of it.
     */
    private static final int ENOUGH_CARRIERS = 64;

    /** Whether Spring takes the wiring that was decided when the product was built. */
    private static final String WIRED = "spring.aot.enabled";

    public static void main(String[] args) {
        if (isWired() && System.getProperty(WIRED) == null) {
            System.setProperty(WIRED, "true");
        }
        if (isJarOfJars() && System.getProperty(CARRIERS) == null) {
            System.setProperty(CARRIERS, String.valueOf(ENOUGH_CARRIERS));
        }
        SpringApplication.run(Linjuli.class, args);
    }

    /** The wiring stands beside this class in the jar that is delivered, and nowhere else. */
    private static boolean isWired() {
        return Linjuli.class.getResource("Linjuli__ApplicationContextInitializer.class") != null;
    }

    private static boolean isJarOfJars() {
        var loader = Linjuli.class.getClassLoader().getClass();
        return loader.getPackageName().startsWith("org.springframework.boot.loader");
    }
}
