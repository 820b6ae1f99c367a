package io.github.dixajava.readme;

// region: file-export
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import io.github.dixajava.DixaClient;
import io.github.dixajava.filter.DateTimeRange;
import io.github.dixajava.json.DixaGson;
import io.github.dixajava.model.ActivityLogEntry;
import io.github.dixajava.paging.Page;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;

/** The activity log in a file, one entry per line; a second file has its length and checkpoint. */
final class FileExport {
  private static final Gson GSON = DixaGson.create();

  private final Path log;
  private final Path place;

  FileExport(Path folder) {
    log = folder.resolve("log.ndjson");
    place = folder.resolve("checkpoint");
  }

  /** Adds what is new. It can be killed at any point and run again. */
  void run(DixaClient dixa, Instant start) throws IOException {
    List<String> last = Files.exists(place) ? Files.readAllLines(place) : List.of("0");
    String checkpoint = last.size() > 1 ? last.get(1) : null;
    try (FileChannel file =
        FileChannel.open(log, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      file.truncate(Long.parseLong(last.get(0))); // removes what has no checkpoint
      file.position(file.size());
      DateTimeRange range = DateTimeRange.since(start);
      for (Page<ActivityLogEntry> page :
          dixa.activityLog().export(range).resume(checkpoint).pages()) {
        for (ActivityLogEntry entry : page.items()) {
          file.write(ByteBuffer.wrap((GSON.toJson(entry) + "\n").getBytes(UTF_8)));
        }
        file.force(true);
        Path next = place.resolveSibling("checkpoint.new");
        Files.write(next, List.of(Long.toString(file.size()), page.checkpoint().encode()));
        Files.move(next, place, StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }
}
// end
