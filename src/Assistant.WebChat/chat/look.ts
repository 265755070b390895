/** Web Chat in the page's own colours, which follow the reader's light or dark setting through custom properties. */
export function look(wide: boolean): Record<string, unknown> {
  return { ...colours, ...bubbles, ...sendBox, ...suggestions(wide), ...behaviour };
}

const behaviour = {
  autoScrollSnapOnPage: true,
  groupTimestamp: false,
  hideUploadButton: true,
  hideToaster: true,
  markdownRenderHTML: false,
  maxMessageLength: 4000,
  messageActivityWordBreak: 'break-word',
  rootHeight: '100%',
  rootWidth: '100%',
  scrollToEndButtonBehavior: 'unread',
};

const colours = {
  primaryFont: 'var(--font)',
  accent: 'var(--accent)',
  backgroundColor: 'transparent',
  subtle: 'var(--quiet)',
  timestampColor: 'var(--quiet)',
  transcriptOverlayButtonBackground: 'var(--raised)',
  transcriptOverlayButtonBackgroundOnHover: 'var(--hover)',
  transcriptOverlayButtonBackgroundOnFocus: 'var(--hover)',
  transcriptOverlayButtonColor: 'var(--ink)',
  transcriptOverlayButtonColorOnHover: 'var(--ink)',
  transcriptOverlayButtonColorOnFocus: 'var(--ink)',
  transcriptActivityVisualKeyboardIndicatorColor: 'var(--accent)',
  transcriptVisualKeyboardIndicatorColor: 'var(--accent)',
};

const bubbles = {
  paddingRegular: 12,
  paddingWide: 16,
  bubbleBackground: 'transparent',
  bubbleBorderWidth: 0,
  bubbleMaxWidth: 640,
  bubbleMinWidth: 0,
  bubbleTextColor: 'var(--ink)',
  bubbleFromUserBackground: 'var(--mine)',
  bubbleFromUserBorderRadius: 18,
  bubbleFromUserBorderWidth: 0,
  bubbleFromUserTextColor: 'var(--ink)',
};

const sendBox = {
  sendBoxBackground: 'transparent',
  sendBoxBorderTop: '0',
  sendBoxTextWrap: true,
  sendBoxHeight: 48,
  sendBoxMaxHeight: 160,
  sendBoxTextColor: 'var(--ink)',
  sendBoxPlaceholderColor: 'var(--quiet)',
  sendBoxButtonAlignment: 'bottom',
  sendBoxButtonColor: 'var(--accent)',
  sendBoxButtonColorOnHover: 'var(--accent)',
  sendBoxButtonColorOnFocus: 'var(--accent)',
  sendBoxButtonColorOnActive: 'var(--accent)',
  sendBoxButtonColorOnDisabled: 'var(--faint)',
  sendBoxButtonShadeBorderRadius: 10,
  sendBoxButtonShadeColorOnHover: 'var(--hover)',
  sendBoxButtonShadeColorOnFocus: 'var(--hover)',
  sendBoxButtonKeyboardFocusIndicatorBorderColor: 'var(--accent)',
};

function suggestions(wide: boolean): Record<string, unknown> {
  return {
    suggestedActionLayout: wide ? 'flow' : 'stacked',
    suggestedActionsStackedLayoutButtonTextWrap: true,
    suggestedActionsStackedLayoutButtonMaxHeight: 'none',
    suggestedActionsStackedHeight: 'auto',
    suggestedActionsStackedOverflow: 'visible',
    suggestedActionHeight: 38,
    suggestedActionBorderRadius: 12,
    suggestedActionBorderWidth: 1,
    suggestedActionBorderColor: 'var(--line)',
    suggestedActionBackgroundColor: 'var(--raised)',
    suggestedActionBackgroundColorOnHover: 'var(--hover)',
    suggestedActionBackgroundColorOnFocus: 'var(--hover)',
    suggestedActionBackgroundColorOnActive: 'var(--hover)',
    suggestedActionTextColor: 'var(--ink)',
    suggestedActionTextColorOnActive: 'var(--ink)',
    suggestedActionTextColorOnFocus: 'var(--ink)',
    suggestedActionTextColorOnHover: 'var(--ink)',
    suggestedActionKeyboardFocusIndicatorBorderColor: 'var(--accent)',
  };
}
