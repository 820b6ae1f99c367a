package io.github.dixajava.service;

import io.github.dixajava.model.UploadedAttachments;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import okhttp3.MultipartBody;

/** Uploads of images for articles. */
public interface AsyncKnowledgeAdditions {

  /** Uploads parts; see {@link AsyncKnowledge}. */
  CompletableFuture<UploadedAttachments> uploadArticleAttachments(List<MultipartBody.Part> files);

  /**
   * Uploads images for articles; the answer has the address of each. An upload may succeed in part:
   * look at {@code partialErrors()} too.
   *
   * @param attachments 1 to 5, 10 MB together
   * @throws IllegalArgumentException if they break one of these rules; nothing is sent then
   */
  default CompletableFuture<UploadedAttachments> uploadAttachments(List<Attachment> attachments) {
    return uploadArticleAttachments(Attachment.parts(attachments));
  }
}
