package io.github.dixajava;

import static io.github.dixajava.RawServer.ok;
import static io.github.dixajava.RawServer.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dixajava.service.Attachment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadTest {
  private static final byte[] SOME = {1, 2, 3};

  @Test
  void theUploadHasAPartForEach(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("logo \"x\".png"), SOME);
    try (RawServer server = new RawServer(write(ok("{\"data\":[],\"partialErrors\":[]}")));
        DixaClient client = Probes.client(server.url())) {
      var answer =
          client
              .knowledge()
              .uploadArticleAttachments(
                  Attachment.parts(List.of(Attachment.of(file), Attachment.of("b.gif", SOME))));
      assertThat(answer.data()).isEmpty();
      assertThat(server.requests().get(0).toLowerCase(Locale.ROOT))
          .startsWith("post /beta/knowledge/articles/attachments ")
          .contains("content-type: multipart/form-data; boundary=")
          .contains("name=\"files\"; filename=\"logo %22x%22.png\"")
          .contains("name=\"files\"; filename=\"b.gif\"")
          .contains("content-type: image/gif");
    }
  }
}
