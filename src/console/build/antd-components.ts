/** The components of antd that the console uses; what is missing here has no styles. */
export const ANTD_COMPONENTS: readonly string[] =
  'Alert App AutoComplete Badge Breadcrumb Button Card Checkbox Collapse DatePicker Descriptions Divider Drawer Dropdown Empty Flex Form Input InputNumber Modal Pagination Popconfirm Popover Progress Radio Result Segmented Select Skeleton Slider Space Spin Statistic Steps Switch Table Tabs Tag Timeline Tooltip Typography Upload'.split(
    ' ',
  );
