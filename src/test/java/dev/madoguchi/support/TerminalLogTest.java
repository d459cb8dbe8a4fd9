package dev.madoguchi.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.util.ContextInitializer;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class TerminalLogTest {
    private final LoggerContext context = new LoggerContext();

    @Test
    void isWhatTheLogsLibraryFinds() {
        List<Class<?>> found = ServiceLoader.load(Configurator.class).stream()
                .<Class<?>>map(ServiceLoader.Provider::type)
                .toList();

        assertTrue(found.contains(TerminalLog.class), found.toString());
    }

    @Test
    void writesFaultsOnStandardErrorAndLeavesWarningsToTheStationsOwnLog() throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream before = System.err;
        try {
            context.setMDCAdapter(new LogbackMDCAdapter()); // as the library gives its own context
            System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
            new ContextInitializer(context).autoConfig();
            Logger log = context.getLogger("dev.madoguchi.anything");

            log.warn("a warning");
            log.error("a fault");

            assertTrue(log.isWarnEnabled());
        } finally {
            System.setErr(before);
            context.stop();
        }
        String line = said.toString(StandardCharsets.UTF_8);
        assertTrue(line.matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} ERROR dev\\.madoguchi\\.anything a fault\\R"), line);
    }

    @Test
    void hearsNoWarningsOfFonts() throws Exception {
        new ContextInitializer(context).autoConfig();

        assertEquals(Level.ERROR, context.getLogger("org.apache.fontbox.ttf").getEffectiveLevel());
        context.stop();
    }
}
