package dev.madoguchi.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * The log in a station's folder: warnings and faults in lines that name nobody, a file a day, for a month and no more than 20 MB.
 *
 * <p>Nothing else writes there, and nothing else that lies there is read.
 */
public final class StationLog implements AutoCloseable {
    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(StationLog.class);
    private static final String NAME = "station";
    private static final String ENDING = ".log";
    private static final int DAYS = 30;
    private static final long LONGEST = FileSize.MB_COEFFICIENT;
    private static final long MOST = 20 * FileSize.MB_COEFFICIENT;

    private final Logger root;
    private final RollingFileAppender<ILoggingEvent> appender;

    private StationLog(Logger root, RollingFileAppender<ILoggingEvent> appender) {
        this.root = root;
        this.appender = appender;
    }

    /** Begins to write into this folder, until it is closed. */
    public static StationLog begin(Path folder) throws IOException {
        Files.createDirectories(folder);
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        BareLayout layout = new BareLayout();
        layout.setContext(context);
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setCharset(UTF_8);
        encoder.setLayout(layout);
        encoder.start();
        ThresholdFilter warnings = new ThresholdFilter();
        warnings.setLevel(Level.WARN.levelStr);
        warnings.start();
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setName("station " + folder);
        appender.setFile(folder.resolve(NAME + ENDING).toString());
        appender.setEncoder(encoder);
        appender.addFilter(warnings);
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling = new SizeAndTimeBasedRollingPolicy<>();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setFileNamePattern(
                folder.resolve(NAME + "-%d{yyyy-MM-dd}.%i" + ENDING).toString());
        rolling.setMaxFileSize(new FileSize(LONGEST));
        rolling.setMaxHistory(DAYS);
        rolling.setTotalSizeCap(new FileSize(MOST));
        rolling.start();
        appender.setRollingPolicy(rolling);
        appender.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(appender);
        return new StationLog(root, appender);
    }

    /** Marks where a run of the program begins. */
    public void mark() {
        LOG.warn("A run of the program begins here");
    }

    /** The log's files in this folder, the oldest first; none where there are none. */
    public static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> {
                        String name = file.getFileName().toString();
                        return name.startsWith(NAME) && name.endsWith(ENDING);
                    })
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void close() {
        root.detachAppender(appender);
        appender.stop();
    }
}
